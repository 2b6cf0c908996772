import { FaceEmpty } from '@/components/ui/face-empty'
import { When } from '@/components/ui/when'
import type { ReviewPolicy } from '@/server/review/policy/list-review-policies'
import { sayRules } from './say-rules'

/** Every version of the rules, newest first, with who wrote it and why. */
export function PolicyVersions({ versions, now }: { versions: readonly ReviewPolicy[]; now: Date }) {
  if (!versions.length)
    return (
      <FaceEmpty title="No version was written">The model’s own rules have been in force from the start.</FaceEmpty>
    )
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[560px]">
        <caption className="sr-only">Versions of the rules of review</caption>
        <thead>
          <tr className="h-(--head,30px) border-b border-line text-left text-2 text-ink-3">
            <th scope="col" className="w-16 font-normal">
              Version
            </th>
            <th scope="col" className="font-normal">
              Rules
            </th>
            <th scope="col" className="font-normal">
              Reason
            </th>
            <th scope="col" className="w-48 font-normal">
              By
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr
              key={version.version}
              className="border-b border-line align-top"
              data-receipt={`row:review_policy:${version.version}:deadlines`}
              data-name={`Version ${version.version} of the rules`}
            >
              <th scope="row" className="py-2 text-left font-strong">
                {version.version}
              </th>
              <td className="max-w-[52ch] py-2 pr-4 text-2 text-ink-2">{sayRules(version).join(' ')}</td>
              <td className="py-2 pr-4">{version.reason}</td>
              <td className="py-2 text-2">
                {version.changedBy}, <When at={version.changedAt} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
