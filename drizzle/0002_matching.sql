CREATE TABLE "entity_relation" (
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"grain" text NOT NULL,
	"kind" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entity_relation_record_a_record_b_pk" PRIMARY KEY("record_a","record_b")
);
--> statement-breakpoint
CREATE TABLE "household_suggestion" (
	"suggestion_id" uuid PRIMARY KEY NOT NULL,
	"household_record_id" uuid,
	"person_ids" uuid[] NOT NULL,
	"evidence" jsonb NOT NULL,
	"confidence" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "labelled_pair" (
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"grain" text NOT NULL,
	"same" boolean NOT NULL,
	"origin" text NOT NULL,
	"labelled_by" uuid,
	"labelled_at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "labelled_pair_record_a_record_b_pk" PRIMARY KEY("record_a","record_b")
);
--> statement-breakpoint
CREATE TABLE "learned_junk" (
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"records" integer NOT NULL,
	"entities" integer NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	"allowed_at" timestamp with time zone,
	"allowed_by" uuid,
	CONSTRAINT "learned_junk_kind_value_pk" PRIMARY KEY("kind","value")
);
--> statement-breakpoint
CREATE TABLE "match_calibration" (
	"grain" text NOT NULL,
	"version" integer NOT NULL,
	"curve" jsonb NOT NULL,
	"decisions" integer NOT NULL,
	"brier" jsonb,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_calibration_grain_version_pk" PRIMARY KEY("grain","version")
);
--> statement-breakpoint
CREATE TABLE "match_key" (
	"key" bigint NOT NULL,
	"rule" smallint NOT NULL,
	"record_id" uuid NOT NULL,
	CONSTRAINT "match_key_key_record_id_pk" PRIMARY KEY("key","record_id")
);
--> statement-breakpoint
CREATE TABLE "match_model" (
	"grain" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"figures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" text,
	"trained_at" timestamp with time zone NOT NULL,
	"trained_by" uuid,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	CONSTRAINT "match_model_grain_version_pk" PRIMARY KEY("grain","version")
);
--> statement-breakpoint
CREATE TABLE "match_record" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"grain" text NOT NULL,
	"features" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_term" (
	"grain" text NOT NULL,
	"version" integer NOT NULL,
	"feature" text NOT NULL,
	"value" text NOT NULL,
	"count" integer NOT NULL,
	"weight" integer NOT NULL,
	CONSTRAINT "match_term_grain_version_feature_value_pk" PRIMARY KEY("grain","version","feature","value")
);
--> statement-breakpoint
ALTER TABLE "candidate_pair" ADD COLUMN "model_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidate_pair" ADD COLUMN "levels" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "entity_relation_b" ON "entity_relation" USING btree ("record_b");--> statement-breakpoint
CREATE INDEX "household_suggestion_queue" ON "household_suggestion" USING btree ("status","found_at");--> statement-breakpoint
CREATE INDEX "match_key_record" ON "match_key" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "match_model_published" ON "match_model" USING btree ("grain") WHERE status = 'published';