ALTER TABLE "review_case" ALTER COLUMN "grain" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "review_case" ALTER COLUMN "entity_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "fact_use" ADD COLUMN "api" integer DEFAULT 0 NOT NULL;