CREATE TABLE "shared_identifier" (
	"record_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"grain" text NOT NULL,
	CONSTRAINT "shared_identifier_record_id_kind_value_pk" PRIMARY KEY("record_id","kind","value")
);
--> statement-breakpoint
CREATE INDEX "shared_identifier_value" ON "shared_identifier" USING btree ("kind","value");