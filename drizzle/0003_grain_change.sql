ALTER TABLE "membership_history" ADD COLUMN "from_grain" text;--> statement-breakpoint
ALTER TABLE "membership_history" ADD COLUMN "from_number" integer;--> statement-breakpoint
CREATE INDEX "membership_history_number" ON "membership_history" USING btree ("from_grain","from_number") WHERE from_number is not null;