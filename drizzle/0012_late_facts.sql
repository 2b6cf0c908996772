CREATE TABLE "metric_late" (
	"record_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"why" text NOT NULL,
	"from_on" date NOT NULL,
	"noted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "metric_late_record_id_fact_why_pk" PRIMARY KEY("record_id","fact","why")
);
--> statement-breakpoint
CREATE TABLE "metric_restatement" (
	"entity_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"day" date NOT NULL,
	"restated_at" timestamp with time zone NOT NULL,
	"why" text NOT NULL,
	"was" double precision,
	CONSTRAINT "metric_restatement_entity_id_metric_day_pk" PRIMARY KEY("entity_id","metric","day")
);
--> statement-breakpoint
ALTER TABLE "metric_total" ADD COLUMN "restated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "metric_total" ADD COLUMN "restated_why" text;
