CREATE TABLE "churn_model" (
	"version" integer PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"trained_at" timestamp with time zone NOT NULL,
	"trained_by" uuid,
	"horizon_days" integer NOT NULL,
	"examples" integer NOT NULL,
	"churned" integer NOT NULL,
	"thin" boolean NOT NULL,
	"weights" jsonb NOT NULL,
	"quality" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid
);
--> statement-breakpoint
CREATE TABLE "fact_kept" (
	"view_key" text NOT NULL,
	"grain" text NOT NULL,
	"fact" text NOT NULL,
	"kept_by" uuid NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "fact_kept_view_key_grain_fact_pk" PRIMARY KEY("view_key","grain","fact")
);
--> statement-breakpoint
CREATE TABLE "fact_use" (
	"view_key" text NOT NULL,
	"grain" text NOT NULL,
	"fact" text NOT NULL,
	"role" text NOT NULL,
	"day" date NOT NULL,
	"shown" integer NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "fact_use_view_key_grain_fact_role_day_pk" PRIMARY KEY("view_key","grain","fact","role","day")
);
--> statement-breakpoint
CREATE TABLE "metric_confirmation" (
	"confirmation_id" uuid PRIMARY KEY NOT NULL,
	"metric" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"department" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"note" text,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_why" text
);
--> statement-breakpoint
CREATE TABLE "metric_definition" (
	"metric" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"author" text NOT NULL,
	"reason" text NOT NULL,
	"effective_from" date NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "metric_definition_metric_version_hash_pk" PRIMARY KEY("metric","version","hash")
);
--> statement-breakpoint
CREATE TABLE "metric_reviewer" (
	"reviewer_id" uuid PRIMARY KEY NOT NULL,
	"department" text NOT NULL,
	"user_id" uuid NOT NULL,
	"appointed_by" uuid NOT NULL,
	"appointed_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "value_cost" (
	"cost_id" uuid PRIMARY KEY NOT NULL,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "view_definition" (
	"view_key" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"definition" jsonb NOT NULL,
	"author" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"exception_by" uuid,
	"exception_why" text,
	"exception_until" date,
	CONSTRAINT "view_definition_view_key_version_pk" PRIMARY KEY("view_key","version")
);
--> statement-breakpoint
ALTER TABLE "metric_total" ADD COLUMN "part" numeric;--> statement-breakpoint
ALTER TABLE "metric_total" ADD COLUMN "whole" numeric;--> statement-breakpoint
ALTER TABLE "metric_value" ADD COLUMN "part" numeric;--> statement-breakpoint
ALTER TABLE "metric_value" ADD COLUMN "whole" numeric;--> statement-breakpoint
CREATE UNIQUE INDEX "metric_confirmation_one" ON "metric_confirmation" USING btree ("metric","hash","department") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "metric_confirmation_metric" ON "metric_confirmation" USING btree ("metric","confirmed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "metric_reviewer_one" ON "metric_reviewer" USING btree ("department","user_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "stage_change_stage" ON "stage_change" USING btree ("stage","at");--> statement-breakpoint
CREATE INDEX "subscription_change_kind" ON "subscription_change" USING btree ("kind","at");--> statement-breakpoint
CREATE INDEX "golden_account_plan" ON "golden_account" USING btree ("plan","entity_id");