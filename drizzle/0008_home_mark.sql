CREATE TABLE "home_mark" (
	"user_id" uuid NOT NULL,
	"section" text NOT NULL,
	"item_key" text NOT NULL,
	"state" text NOT NULL,
	"seen" text NOT NULL,
	"until" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "home_mark_user_id_section_item_key_pk" PRIMARY KEY("user_id","section","item_key")
);
