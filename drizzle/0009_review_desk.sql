CREATE TABLE "batch_answer" (
	"batch_id" uuid NOT NULL,
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"seconds" real NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "batch_answer_batch_id_record_a_record_b_user_id_pk" PRIMARY KEY("batch_id","record_a","record_b","user_id")
);
--> statement-breakpoint
CREATE TABLE "batch_pair" (
	"batch_id" uuid NOT NULL,
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"place" integer,
	"kind" text NOT NULL,
	"known" text,
	"version" integer NOT NULL,
	CONSTRAINT "batch_pair_batch_id_record_a_record_b_pk" PRIMARY KEY("batch_id","record_a","record_b")
);
--> statement-breakpoint
CREATE TABLE "customer_note" (
	"note_id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"whole" boolean NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "customer_use" (
	"use_id" uuid NOT NULL,
	"entity_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "customer_use_use_id_entity_id_pk" PRIMARY KEY("use_id","entity_id")
);
--> statement-breakpoint
CREATE TABLE "outbox_event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"grain" text NOT NULL,
	"body" jsonb NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_reader" (
	"token_id" uuid PRIMARY KEY NOT NULL,
	"read_to" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pair_assignment" (
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"assigned_to" uuid,
	"assigned_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "pair_assignment_record_a_record_b_pk" PRIMARY KEY("record_a","record_b")
);
--> statement-breakpoint
CREATE TABLE "pair_lease" (
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "pair_lease_record_a_record_b_pk" PRIMARY KEY("record_a","record_b")
);
--> statement-breakpoint
CREATE TABLE "recall_notice" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"edge_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"parted_id" uuid NOT NULL,
	"wrong_from" timestamp with time zone NOT NULL,
	"wrong_until" timestamp with time zone NOT NULL,
	"raised_by" uuid NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "recall_task" (
	"task_id" uuid PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"entity_id" uuid NOT NULL,
	"use_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"used_at" timestamp with time zone NOT NULL,
	"label" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"handled_by" uuid,
	"handled_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "review_batch" (
	"batch_id" uuid PRIMARY KEY NOT NULL,
	"grain" text NOT NULL,
	"chosen" jsonb NOT NULL,
	"model_version" integer NOT NULL,
	"target" real NOT NULL,
	"sureness" real NOT NULL,
	"pairs" integer NOT NULL,
	"sample" integer NOT NULL,
	"probes" integer NOT NULL,
	"blind" boolean NOT NULL,
	"second_reviewer" boolean NOT NULL,
	"status" text DEFAULT 'sampling' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"drawn_by" uuid NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"figures" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_case" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"grain" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"other_id" uuid,
	"evidence" jsonb NOT NULL,
	"note" text NOT NULL,
	"raised_by" uuid NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "review_policy" (
	"version" integer PRIMARY KEY NOT NULL,
	"second_from" bigint,
	"deadlines" jsonb NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"view_id" uuid PRIMARY KEY NOT NULL,
	"surface" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"shared" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "second_opinion" (
	"opinion_id" uuid PRIMARY KEY NOT NULL,
	"record_a" uuid NOT NULL,
	"record_b" uuid NOT NULL,
	"pair_version" integer NOT NULL,
	"overrides" jsonb NOT NULL,
	"value_at_stake" bigint NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "sorting_item" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"ref_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"edge_id" uuid NOT NULL,
	"parts" uuid[] NOT NULL,
	"held_by" uuid NOT NULL,
	"suggested" uuid,
	"because" text,
	"raised_at" timestamp with time zone NOT NULL,
	"sorted_to" uuid,
	"sorted_by" uuid,
	"sorted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "candidate_pair" ADD COLUMN "asked_again" jsonb;--> statement-breakpoint
ALTER TABLE "pin" ADD COLUMN "edge_id" uuid;--> statement-breakpoint
ALTER TABLE "pin" ADD COLUMN "removed_edge_id" uuid;--> statement-breakpoint
CREATE INDEX "batch_pair_pair" ON "batch_pair" USING btree ("record_a","record_b");--> statement-breakpoint
CREATE UNIQUE INDEX "batch_pair_place" ON "batch_pair" USING btree ("batch_id","place");--> statement-breakpoint
CREATE INDEX "customer_note_record" ON "customer_note" USING btree ("record_id","written_at");--> statement-breakpoint
CREATE INDEX "customer_use_entity" ON "customer_use" USING btree ("entity_id","at");--> statement-breakpoint
CREATE INDEX "outbox_event_at" ON "outbox_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "pair_assignment_to" ON "pair_assignment" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "pair_lease_user" ON "pair_lease" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recall_notice_edge" ON "recall_notice" USING btree ("edge_id","parted_id","wrong_until");--> statement-breakpoint
CREATE INDEX "recall_task_notice" ON "recall_task" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "recall_task_open" ON "recall_task" USING btree ("actor_id") WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX "review_batch_status" ON "review_batch" USING btree ("status","drawn_at");--> statement-breakpoint
CREATE INDEX "review_case_status" ON "review_case" USING btree ("status","raised_at");--> statement-breakpoint
CREATE INDEX "review_case_entity" ON "review_case" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "saved_view_surface" ON "saved_view" USING btree ("surface") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "second_opinion_waiting" ON "second_opinion" USING btree ("record_a","record_b") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "second_opinion_status" ON "second_opinion" USING btree ("status","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sorting_item_open" ON "sorting_item" USING btree ("kind","ref_id") WHERE sorted_at is null;--> statement-breakpoint
CREATE INDEX "sorting_item_edge" ON "sorting_item" USING btree ("edge_id");--> statement-breakpoint
CREATE INDEX "identity_edge_decider" ON "identity_edge" USING btree ("decided_by","decided_at") WHERE origin = 'person';--> statement-breakpoint
CREATE INDEX "identity_edge_person_a" ON "identity_edge" USING btree ("record_a") WHERE origin = 'person';--> statement-breakpoint
CREATE INDEX "identity_edge_person_b" ON "identity_edge" USING btree ("record_b") WHERE origin = 'person';--> statement-breakpoint
CREATE INDEX "identity_edge_batch" ON "identity_edge" USING btree ("batch_id","edge_id") WHERE batch_id is not null;