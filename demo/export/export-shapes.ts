/** Every CSV export with its header, in the order the owning system writes it. */
export const csvShapes = {
  'crm.company': shape(
    'crm/companies.csv',
    'company_id,name,vat_number,domain,industry,employees,country,city,parent_company_id,created_at,modified_at',
  ),
  'crm.account': shape(
    'crm/accounts.csv',
    'account_id,company_id,account_name,owner_name,owner_email,owner_team,stage,plan,contract_start,renewal_date,term_months,notice_date,sponsor_contact_id,billing_customer_id,workspace_id,mrr_expected,currency,region,industry,phone,website,street,city,postcode,country,last_business_review,created_at,modified_at',
  ),
  'crm.contact': shape(
    'crm/contacts.csv',
    'contact_id,account_id,first_name,last_name,email,email_verified,phone,job_title,role,language,created_at,modified_at',
  ),
  'crm.stage': shape('crm/stage_history.csv', 'change_id,account_id,stage,entered_at,reason,changed_by'),
  'crm.note': shape('crm/notes.csv', 'note_id,account_id,author,body,created_at'),
  'support.organization': shape('support/organizations.csv', 'id,name,domain_names,external_id,created_at,updated_at'),
  'support.user': shape(
    'support/users.csv',
    'id,name,email,verified,phone,organization_id,role,locale,created_at,updated_at',
  ),
  'support.ticket': shape(
    'support/tickets.csv',
    'id,subject,description,status,priority,channel,requester_id,organization_id,known_issue_id,known_issue_title,created_at,first_response_at,first_response_due_at,solved_at,satisfaction,updated_at',
  ),
  'marketing.contact': shape(
    'marketing/contacts.csv',
    'contact_id,email,email_verified,first_name,last_name,birthday,language,city,postcode,first_campaign,shop_customer_id,created_at,updated_at',
  ),
  'marketing.consent': shape(
    'marketing/consents.csv',
    'consent_id,contact_id,purpose,channel,state,lawful_basis,notice_version,method,at',
  ),
  'marketing.touch': shape('marketing/touches.csv', 'touch_id,contact_id,campaign_id,campaign_name,kind,at'),
  'shop.product': shape('shop/products.csv', 'sku,name,description,category,price,currency'),
  'shop.household': shape(
    'shop/households.csv',
    'household_id,name,street,city,postcode,country,created_at,updated_at',
  ),
  'shop.customer': shape(
    'shop/customers.csv',
    'customer_id,kind,company_name,vat_number,first_name,last_name,email,email_verified,phone,street,city,postcode,country,household_id,loyalty_tier,birthday,created_at,updated_at',
  ),
  'shop.order': shape(
    'shop/orders.csv',
    'order_number,customer_id,placed_at,status,payment_status,total,currency,delivered_at,updated_at',
  ),
  'shop.order_line': shape('shop/order_lines.csv', 'order_number,line,sku,product_name,quantity,unit_price,currency'),
  'shop.cart': shape('shop/carts.csv', 'cart_id,customer_id,state,items,total,currency,updated_at'),
  'shop.loyalty': shape('shop/loyalty.csv', 'entry_id,customer_id,kind,points,order_number,at'),
  'truth.record': shape('truth/records.csv', 'source,object,external_id,grain,truth_id'),
  'truth.defect': shape('truth/defects.csv', 'check,source,object,external_id,note'),
} as const

/** Every JSON-lines export with its path. */
export const jsonShapes = {
  'billing.customer': 'billing/customers.jsonl',
  'billing.subscription': 'billing/subscriptions.jsonl',
  'billing.subscription_change': 'billing/subscription_changes.jsonl',
  'billing.invoice': 'billing/invoices.jsonl',
  'billing.payment': 'billing/payments.jsonl',
  'product.event': 'product/events.jsonl',
} as const

/** The name of a CSV export, such as 'crm.account'. */
export type CsvObject = keyof typeof csvShapes
/** The name of a JSON-lines export, such as 'billing.invoice'. */
export type JsonObject = keyof typeof jsonShapes
/** The columns of a CSV export. */
export type CsvColumn<K extends CsvObject> = (typeof csvShapes)[K]['columns'][number]

type Split<Text extends string> = Text extends `${infer Head},${infer Tail}` ? [Head, ...Split<Tail>] : [Text]

function shape<const Header extends string>(path: string, header: Header) {
  return { path, columns: header.split(',') as Split<Header> }
}
