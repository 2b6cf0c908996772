CREATE TABLE "api_token" (
	"token_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"role" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"books" text[] DEFAULT '{}' NOT NULL,
	"password_hash" text,
	"oidc_subject" text,
	"demo" boolean DEFAULT false NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reveal" (
	"reveal_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"purpose" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "security_event" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign_touch" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"campaign_name" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_touch_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "cart" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"state" text NOT NULL,
	"items" integer NOT NULL,
	"total" bigint NOT NULL,
	"currency" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cart_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "consent_event" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"lawful_basis" text NOT NULL,
	"notice_version" text,
	"method" text,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "consent_event_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "customer_order" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"payment_status" text NOT NULL,
	"total" bigint NOT NULL,
	"currency" text NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "customer_order_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"record_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"event_id" uuid NOT NULL,
	"account_record_id" uuid,
	"kind" text NOT NULL,
	"properties" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source" text NOT NULL,
	"run_id" uuid NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_record_id_at_event_id_pk" PRIMARY KEY("record_id","at","event_id")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
-- Rows outside the monthly partitions wait here, so that none is ever refused.
CREATE TABLE "event_other" PARTITION OF "event" DEFAULT;
--> statement-breakpoint
CREATE TABLE "invoice" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"number" text NOT NULL,
	"subscription_id" uuid,
	"currency" text NOT NULL,
	"total" bigint NOT NULL,
	"status" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	CONSTRAINT "invoice_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "loyalty_entry" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"points" integer NOT NULL,
	"order_number" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "loyalty_entry_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"author" text,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "note_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "order_line" (
	"order_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"fact_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"product_name" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "order_line_order_id_line_pk" PRIMARY KEY("order_id","line")
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"invoice_id" uuid,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"method" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "product" (
	"sku" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"category" text NOT NULL,
	"price" bigint NOT NULL,
	"currency" text NOT NULL,
	"introduced_on" date
);
--> statement-breakpoint
CREATE TABLE "stage_change" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"stage" text NOT NULL,
	"reason" text,
	"changed_by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "stage_change_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"plan" text NOT NULL,
	"seats" integer NOT NULL,
	"amount" bigint NOT NULL,
	"interval" text NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"current_period_end" timestamp with time zone,
	"canceled_at" timestamp with time zone,
	CONSTRAINT "subscription_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "subscription_change" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"subscription_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_plan" text,
	"to_plan" text,
	"from_seats" integer,
	"to_seats" integer,
	"mrr_before" bigint NOT NULL,
	"mrr_after" bigint NOT NULL,
	"currency" text NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscription_change_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"record_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"account_record_id" uuid,
	"subject" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"priority" text NOT NULL,
	"channel" text,
	"known_issue_id" text,
	"known_issue_title" text,
	"created_at" timestamp with time zone NOT NULL,
	"first_response_at" timestamp with time zone,
	"first_response_due_at" timestamp with time zone,
	"solved_at" timestamp with time zone,
	"satisfaction" text,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_record_id_fact_id_pk" PRIMARY KEY("record_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "golden_account" (
	"entity_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"record_count" integer NOT NULL,
	"sources" text[] NOT NULL,
	"books" text[] DEFAULT '{}' NOT NULL,
	"confidence" real NOT NULL,
	"open_pairs" integer DEFAULT 0 NOT NULL,
	"masked" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone NOT NULL,
	"name" text,
	"stage" text,
	"plan" text,
	"seats" integer,
	"paid_status" text,
	"mrr_expected" bigint,
	"currency" text,
	"owner_name" text,
	"owner_email" text,
	"owner_team" text,
	"contract_start" date,
	"renewal_date" date,
	"notice_date" date,
	"term_months" integer,
	"sponsor" text,
	"last_business_review" date,
	"industry" text,
	"region" text,
	"domain" text,
	"email" text,
	"phone" text,
	"tax_id" text,
	"street" text,
	"city" text,
	"postcode" text,
	"country" text,
	"customer_since" date
);
--> statement-breakpoint
CREATE TABLE "golden_company" (
	"entity_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"record_count" integer NOT NULL,
	"sources" text[] NOT NULL,
	"books" text[] DEFAULT '{}' NOT NULL,
	"confidence" real NOT NULL,
	"open_pairs" integer DEFAULT 0 NOT NULL,
	"masked" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone NOT NULL,
	"name" text,
	"tax_id" text,
	"domain" text,
	"industry" text,
	"employees" integer,
	"city" text,
	"country" text,
	"customer_since" date
);
--> statement-breakpoint
CREATE TABLE "golden_household" (
	"entity_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"record_count" integer NOT NULL,
	"sources" text[] NOT NULL,
	"books" text[] DEFAULT '{}' NOT NULL,
	"confidence" real NOT NULL,
	"open_pairs" integer DEFAULT 0 NOT NULL,
	"masked" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone NOT NULL,
	"name" text,
	"street" text,
	"city" text,
	"postcode" text,
	"country" text,
	"customer_since" date
);
--> statement-breakpoint
CREATE TABLE "golden_person" (
	"entity_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"record_count" integer NOT NULL,
	"sources" text[] NOT NULL,
	"books" text[] DEFAULT '{}' NOT NULL,
	"confidence" real NOT NULL,
	"open_pairs" integer DEFAULT 0 NOT NULL,
	"masked" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone NOT NULL,
	"name" text,
	"first_name" text,
	"last_name" text,
	"email" text,
	"phone" text,
	"job_title" text,
	"role" text,
	"language" text,
	"birthday" date,
	"loyalty_tier" text,
	"first_campaign" text,
	"street" text,
	"city" text,
	"postcode" text,
	"country" text,
	"customer_since" date
);
--> statement-breakpoint
CREATE TABLE "golden_stale" (
	"entity_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "golden_value" (
	"entity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"grain" text NOT NULL,
	"value" jsonb NOT NULL,
	"record_id" uuid NOT NULL,
	"source" text NOT NULL,
	"object" text NOT NULL,
	"external_id" text NOT NULL,
	"rule" text NOT NULL,
	"why" text NOT NULL,
	"runners_up" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"changed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "golden_value_entity_id_field_pk" PRIMARY KEY("entity_id","field")
);
--> statement-breakpoint
CREATE TABLE "candidate_pair" (
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"grain" text NOT NULL,
	"reason" text NOT NULL,
	"weight" real NOT NULL,
	"probability" real NOT NULL,
	"band" text NOT NULL,
	"comparisons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"value_at_stake" bigint DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "candidate_pair_record_a_record_b_pk" PRIMARY KEY("record_a","record_b")
);
--> statement-breakpoint
CREATE TABLE "identity_edge" (
	"edge_id" uuid PRIMARY KEY NOT NULL,
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"grain" text NOT NULL,
	"verdict" text NOT NULL,
	"origin" text NOT NULL,
	"rule" text NOT NULL,
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"weight" real,
	"decided_by" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	"batch_id" uuid,
	"reason" text,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"grain" text NOT NULL,
	"number" integer NOT NULL,
	"entity_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership_history" (
	"record_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"from_entity_id" uuid,
	"to_entity_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "membership_history_record_id_move_id_pk" PRIMARY KEY("record_id","move_id")
);
--> statement-breakpoint
CREATE TABLE "pin" (
	"pin_id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" jsonb NOT NULL,
	"reason" text NOT NULL,
	"pinned_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "metric_current" (
	"entity_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"day" date NOT NULL,
	"grain" text NOT NULL,
	"version" integer NOT NULL,
	"value" double precision NOT NULL,
	"currency" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "metric_current_entity_id_metric_pk" PRIMARY KEY("entity_id","metric")
);
--> statement-breakpoint
CREATE TABLE "metric_total" (
	"metric" text NOT NULL,
	"day" date NOT NULL,
	"currency" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"value" double precision NOT NULL,
	"entities" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "metric_total_metric_day_currency_pk" PRIMARY KEY("metric","day","currency")
);
--> statement-breakpoint
CREATE TABLE "metric_value" (
	"entity_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"day" date NOT NULL,
	"grain" text NOT NULL,
	"version" integer NOT NULL,
	"value" double precision NOT NULL,
	"currency" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "metric_value_entity_id_metric_day_pk" PRIMARY KEY("entity_id","metric","day")
);
--> statement-breakpoint
CREATE TABLE "quality_finding" (
	"check_key" text NOT NULL,
	"finding_key" text NOT NULL,
	"grain" text,
	"entity_id" uuid,
	"record_id" uuid,
	"source" text,
	"object" text,
	"external_id" text,
	"sentence" text NOT NULL,
	"first_seen" timestamp with time zone NOT NULL,
	"last_seen" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"assigned_to" uuid,
	"muted_until" date,
	"mute_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "quality_finding_check_key_finding_key_pk" PRIMARY KEY("check_key","finding_key")
);
--> statement-breakpoint
CREATE TABLE "quality_result" (
	"check_key" text NOT NULL,
	"day" date NOT NULL,
	"offenders" integer NOT NULL,
	"looked" bigint NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quality_result_check_key_day_pk" PRIMARY KEY("check_key","day")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"action" text NOT NULL,
	"permission" text NOT NULL,
	"canonical" text NOT NULL,
	"detail" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeat" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attribute_history" (
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"version" integer NOT NULL,
	"subject_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attribute_history_record_id_field_version_pk" PRIMARY KEY("record_id","field","version")
);
--> statement-breakpoint
CREATE TABLE "identifier" (
	"record_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"grain" text NOT NULL,
	"raw" text NOT NULL,
	"verified" boolean NOT NULL,
	CONSTRAINT "identifier_record_id_kind_value_pk" PRIMARY KEY("record_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "ingest_run" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"object" text NOT NULL,
	"file_name" text NOT NULL,
	"mode" text NOT NULL,
	"status" text NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"upload_path" text,
	"shape" jsonb,
	"replay_of" uuid,
	"bytes_total" bigint DEFAULT 0 NOT NULL,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"rows_read" bigint DEFAULT 0 NOT NULL,
	"rows_new" bigint DEFAULT 0 NOT NULL,
	"rows_changed" bigint DEFAULT 0 NOT NULL,
	"rows_unchanged" bigint DEFAULT 0 NOT NULL,
	"rows_rejected" bigint DEFAULT 0 NOT NULL,
	"digest" text,
	"error" text,
	"attempt" integer DEFAULT 0 NOT NULL,
	"sample" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"requested_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"cancel_requested_at" timestamp with time zone,
	"reverted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "record_link" (
	"record_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_record_id" uuid NOT NULL,
	"role" text,
	CONSTRAINT "record_link_record_id_kind_target_record_id_pk" PRIMARY KEY("record_id","kind","target_record_id")
);
--> statement-breakpoint
CREATE TABLE "rejected_row" (
	"rejection_id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"source" text NOT NULL,
	"object" text NOT NULL,
	"line" integer NOT NULL,
	"column_name" text,
	"reason" text NOT NULL,
	"raw" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"resolved_run_id" uuid
);
--> statement-breakpoint
CREATE TABLE "source_record" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"object" text NOT NULL,
	"external_id" text NOT NULL,
	"grain" text,
	"subject_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source_created_at" timestamp with time zone,
	"source_changed_at" timestamp with time zone,
	"first_arrived_at" timestamp with time zone NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"run_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "source_record_version" (
	"record_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"payload" jsonb NOT NULL,
	"contract_version" integer NOT NULL,
	"source_changed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone NOT NULL,
	"run_id" uuid NOT NULL,
	"line" integer NOT NULL,
	CONSTRAINT "source_record_version_record_id_version_pk" PRIMARY KEY("record_id","version")
);
--> statement-breakpoint
CREATE TABLE "source_state" (
	"source" text NOT NULL,
	"object" text NOT NULL,
	"records" bigint DEFAULT 0 NOT NULL,
	"last_arrived_at" timestamp with time zone,
	"last_changed_at" timestamp with time zone,
	"last_day" date,
	CONSTRAINT "source_state_source_object_pk" PRIMARY KEY("source","object")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_hash" ON "api_token" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_email" ON "app_user" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "reveal_user" ON "reveal" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "reveal_entity" ON "reveal" USING btree ("entity_id","at");--> statement-breakpoint
CREATE INDEX "security_event_at" ON "security_event" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "customer_order_placed" ON "customer_order" USING btree ("record_id","placed_at");--> statement-breakpoint
CREATE INDEX "customer_order_external" ON "customer_order" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "event_account" ON "event" USING btree ("account_record_id","at");--> statement-breakpoint
CREATE INDEX "invoice_number" ON "invoice" USING btree ("number");--> statement-breakpoint
CREATE INDEX "ticket_account" ON "ticket" USING btree ("account_record_id","created_at");--> statement-breakpoint
CREATE INDEX "ticket_external" ON "ticket" USING btree ("external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "golden_account_number" ON "golden_account" USING btree ("number");--> statement-breakpoint
CREATE INDEX "golden_account_name" ON "golden_account" USING btree ("name","entity_id");--> statement-breakpoint
CREATE INDEX "golden_account_renewal" ON "golden_account" USING btree ("renewal_date","entity_id");--> statement-breakpoint
CREATE INDEX "golden_account_search" ON "golden_account" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "golden_company_number" ON "golden_company" USING btree ("number");--> statement-breakpoint
CREATE INDEX "golden_company_name" ON "golden_company" USING btree ("name","entity_id");--> statement-breakpoint
CREATE INDEX "golden_company_search" ON "golden_company" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "golden_household_number" ON "golden_household" USING btree ("number");--> statement-breakpoint
CREATE INDEX "golden_household_name" ON "golden_household" USING btree ("name","entity_id");--> statement-breakpoint
CREATE INDEX "golden_household_search" ON "golden_household" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "golden_person_number" ON "golden_person" USING btree ("number");--> statement-breakpoint
CREATE INDEX "golden_person_name" ON "golden_person" USING btree ("name","entity_id");--> statement-breakpoint
CREATE INDEX "golden_person_search" ON "golden_person" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "candidate_pair_queue" ON "candidate_pair" USING btree ("status","grain","probability");--> statement-breakpoint
CREATE INDEX "candidate_pair_b" ON "candidate_pair" USING btree ("record_b");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_edge_live" ON "identity_edge" USING btree ("record_a","record_b","origin","rule") WHERE retracted_at is null;--> statement-breakpoint
CREATE INDEX "identity_edge_b" ON "identity_edge" USING btree ("record_b") WHERE retracted_at is null;--> statement-breakpoint
CREATE INDEX "identity_edge_decided" ON "identity_edge" USING btree ("decided_at") WHERE origin = 'person';--> statement-breakpoint
CREATE INDEX "membership_entity" ON "membership" USING btree ("entity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_number" ON "membership" USING btree ("grain","number");--> statement-breakpoint
CREATE INDEX "membership_history_to" ON "membership_history" USING btree ("to_entity_id");--> statement-breakpoint
CREATE INDEX "membership_history_from" ON "membership_history" USING btree ("from_entity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pin_live" ON "pin" USING btree ("record_id","field") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "metric_current_value" ON "metric_current" USING btree ("metric","value","entity_id");--> statement-breakpoint
CREATE INDEX "metric_value_day" ON "metric_value" USING btree ("metric","day");--> statement-breakpoint
CREATE INDEX "quality_finding_entity" ON "quality_finding" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_action" ON "audit_entry" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "attribute_history_subject" ON "attribute_history" USING btree ("subject_id","field");--> statement-breakpoint
CREATE INDEX "identifier_value" ON "identifier" USING btree ("kind","value");--> statement-breakpoint
CREATE INDEX "identifier_any" ON "identifier" USING btree ("value");--> statement-breakpoint
CREATE INDEX "identifier_trgm" ON "identifier" USING gin ("value" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "ingest_run_created" ON "ingest_run" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "ingest_run_object" ON "ingest_run" USING btree ("source","object","created_at");--> statement-breakpoint
CREATE INDEX "record_link_target" ON "record_link" USING btree ("target_record_id","kind");--> statement-breakpoint
CREATE INDEX "rejected_row_run" ON "rejected_row" USING btree ("run_id","line");--> statement-breakpoint
CREATE INDEX "rejected_row_open" ON "rejected_row" USING btree ("source","object") WHERE resolved_run_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "source_record_external" ON "source_record" USING btree ("source","object","external_id");--> statement-breakpoint
CREATE INDEX "source_record_subject" ON "source_record" USING btree ("subject_id") WHERE attributes <> '{}'::jsonb;--> statement-breakpoint
CREATE INDEX "source_record_run" ON "source_record" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "source_record_external_only" ON "source_record" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "source_record_version_run" ON "source_record_version" USING btree ("run_id");