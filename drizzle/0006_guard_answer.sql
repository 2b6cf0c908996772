CREATE TABLE "guard_answer" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"known" text NOT NULL,
	"asked" text,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "guard_answer_user" ON "guard_answer" USING btree ("user_id","entity_id","at");