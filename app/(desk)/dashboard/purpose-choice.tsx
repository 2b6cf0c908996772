import { Segmented } from '@/components/ui/segmented'
import { contactPurposeKeys, contactPurposes } from '@/model/consent/contact-purposes'
import { type DashboardParams, dashboardHref } from './dashboard-params'

/** Which purpose the consent chart is about. */
export function PurposeChoice({ params }: { params: DashboardParams }) {
  return (
    <Segmented
      label="Purpose"
      size="small"
      items={contactPurposeKeys.map((purpose) => ({
        key: purpose,
        label: contactPurposes[purpose].label,
        href: dashboardHref({ ...params, purpose }),
        current: purpose === params.purpose,
      }))}
    />
  )
}
