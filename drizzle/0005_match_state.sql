CREATE TABLE "match_crowded" (
	"grain" text NOT NULL,
	"key" bigint NOT NULL,
	CONSTRAINT "match_crowded_grain_key_pk" PRIMARY KEY("grain","key")
);
--> statement-breakpoint
CREATE TABLE "match_state" (
	"grain" text PRIMARY KEY NOT NULL,
	"key_version" integer NOT NULL,
	"figures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"ran_at" timestamp with time zone
);
