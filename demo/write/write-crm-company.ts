import type { Company } from '../accounts/make-company'
import { iso } from '../when'
import type { World } from '../world'

/** Writes a company as the CRM has it. */
export function writeCrmCompany(world: World, company: Company): void {
  world.out.csv('crm.company', {
    company_id: company.companyId,
    name: company.name,
    vat_number: company.vat,
    domain: company.domain,
    industry: company.industry,
    employees: company.employees,
    country: company.address.country,
    city: company.address.city,
    parent_company_id: company.parentId,
    created_at: iso(company.createdAt),
    modified_at: iso(company.createdAt),
  })
  world.isReally('crm.company', company.companyId, 'company', company.truthId)
}
