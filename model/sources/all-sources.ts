import { billingCustomer } from './billing-customer'
import { billingInvoice } from './billing-invoice'
import { billingPayment } from './billing-payment'
import { billingStripeCharge } from './billing-stripe-charge'
import { billingStripeCustomer } from './billing-stripe-customer'
import { billingStripeInvoice } from './billing-stripe-invoice'
import { billingStripeSubscription } from './billing-stripe-subscription'
import { billingSubscription } from './billing-subscription'
import { billingSubscriptionChange } from './billing-subscription-change'
import { crmAccount } from './crm-account'
import { crmCompany } from './crm-company'
import { crmContact } from './crm-contact'
import { crmHubspotCompany } from './crm-hubspot-company'
import { crmHubspotContact } from './crm-hubspot-contact'
import { crmHubspotOwner } from './crm-hubspot-owner'
import { crmNote } from './crm-note'
import { crmStageChange } from './crm-stage-change'
import { marketingConsent } from './marketing-consent'
import { marketingContact } from './marketing-contact'
import { marketingTouch } from './marketing-touch'
import { productEvent } from './product-event'
import { shopCart } from './shop-cart'
import { shopCustomer } from './shop-customer'
import { shopHousehold } from './shop-household'
import { shopLoyalty } from './shop-loyalty'
import { shopOrder } from './shop-order'
import { shopOrderLine } from './shop-order-line'
import { shopProduct } from './shop-product'
import type { SourceObject } from './source-object'
import { supportOrganization } from './support-organization'
import { supportTicket } from './support-ticket'
import { supportUser } from './support-user'
import { supportZendeskOrganization } from './support-zendesk-organization'
import { supportZendeskTicket } from './support-zendesk-ticket'
import { supportZendeskUser } from './support-zendesk-user'

/** Every source object, in the order a first load takes them: who is who before what they did. */
export const allSources: readonly SourceObject[] = [
  crmCompany,
  crmAccount,
  crmContact,
  crmStageChange,
  crmNote,
  billingCustomer,
  billingSubscription,
  billingSubscriptionChange,
  billingInvoice,
  billingPayment,
  supportOrganization,
  supportUser,
  supportTicket,
  marketingContact,
  marketingConsent,
  marketingTouch,
  shopProduct,
  shopHousehold,
  shopCustomer,
  shopOrder,
  shopOrderLine,
  shopCart,
  shopLoyalty,
  productEvent,
  billingStripeCustomer,
  billingStripeSubscription,
  billingStripeInvoice,
  billingStripeCharge,
  supportZendeskOrganization,
  supportZendeskUser,
  supportZendeskTicket,
  crmHubspotCompany,
  crmHubspotContact,
  crmHubspotOwner,
]

/** One source object, or undefined where there is none of that name. */
export function findSource(source: string, object: string): SourceObject | undefined {
  return allSources.find((one) => one.source === source && one.object === object)
}
