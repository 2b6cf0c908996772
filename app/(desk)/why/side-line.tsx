import { MonoId } from '@/components/ui/mono-id'
import { TextLink } from '@/components/ui/text-link'
import { goldenGrains, grains } from '@/model/grains'
import type { WhySide } from '@/server/identity/why/why'
import { profileHref } from '../customers/grain-slug'
import { ChooseCustomer } from './choose-customer'
import { recordsReceipt } from './why-receipts'

type Props = { side: 'a' | 'b'; found: WhySide | null; asked?: string; other?: string; scope?: 'records' | 'customers' }

const words = { a: 'One', b: 'The other' } as const

/** One of the two that are compared: who it is, or the field to look somebody up. */
export function SideLine({ side, found, asked, other, scope }: Props) {
  const rest = other ? `?${side === 'a' ? 'b' : 'a'}=${encodeURIComponent(other)}` : ''
  return (
    <div className="min-w-0">
      <div className="text-2 text-ink-3">{words[side]}</div>
      {found ? (
        <>
          <div className="cut text-4 font-strong max-sm:whitespace-normal">
            <Name side={found} />
          </div>
          <div
            className="flex flex-wrap items-center gap-x-2 text-2 text-ink-3"
            data-receipt={recordsReceipt(found)}
            data-name="Records"
          >
            <MonoId>{found.code}</MonoId>
            <span>
              {scope === 'customers'
                ? `${grains[found.grain].label}, ${found.records === 1 ? '1 record' : `${found.records} records`}`
                : found.label}
            </span>
            {found.retired ? <span>asked for as {found.asked}, which has retired</span> : null}
            <TextLink href={`/why${rest}`}>Choose another</TextLink>
          </div>
        </>
      ) : (
        <ChooseCustomer
          key={asked}
          side={side}
          other={other}
          label={side === 'a' ? 'One customer' : 'The other customer'}
        />
      )}
    </div>
  )
}

function Name({ side }: { side: WhySide }) {
  const grain = goldenGrains.find((one) => one === side.grain)
  if (!grain) return side.name
  return (
    <a className="hover:underline" href={profileHref(grain, side.entityId)}>
      {side.name}
    </a>
  )
}
