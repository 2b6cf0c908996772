import { Button } from '@/components/ui/button'
import type { Role } from '@/model/access/roles'
import type { CompareChoices } from '@/server/metrics/gap/get-compare-choices'
import type { Side } from '@/model/metrics/compare-sides'
import { compareHref } from './compare-href'
import { SideFields } from './side-fields'
import { TextLink } from '@/components/ui/text-link'

/** The form that chooses two numbers: a plain form whose fields become the address. */
export function CompareForm(props: {
  role: Role
  one: Side | undefined
  other: Side | undefined
  choices: CompareChoices
}) {
  const { role, choices, one, other } = props
  return (
    <form action="/metrics/compare" method="get" className="py-4" aria-label="Two numbers">
      <div className="grid grid-cols-2 gap-x-12 gap-y-6 max-sm:grid-cols-1">
        <SideFields name="a" title="The first number" side={one} role={role} choices={choices} />
        <SideFields name="b" title="The second number" side={other} role={role} choices={choices} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button type="submit" variant="next">
          Compare
        </Button>
        {one && other ? (
          <TextLink href={compareHref(other, one)} className="text-2">
            The other way round
          </TextLink>
        ) : null}
      </div>
    </form>
  )
}
