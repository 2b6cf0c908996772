import { ConsentMark } from '@/components/ui/consent-mark'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { contactChannelKeys, contactChannels, contactPurposes } from '@/model/consent/contact-purposes'
import { derivedFacts } from '@/model/views/derived-facts'
import { getConsent } from '@/server/profile/get-consent'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** May we contact them: the effective answer for each purpose and channel. Unknown means do not. */
export async function ConsentSection(props: {
  ctx: Ctx
  profile: Profile
  /** Whether the reader must first know who this is: then it tells how sure that is. */
  closed: boolean
}) {
  const { ctx, profile, closed } = props
  const consent = await getConsent(ctx, { grain: profile.grain, id: profile.entityId })
  const knows = derivedFacts.may_be_contacted.grains.some((grain) => grain === profile.grain)
  const inDoubt = closed ? `identity:${profile.grain}:${profile.entityId}:confidence` : undefined
  const of = inDoubt ?? (knows ? `derived:${profile.grain}:${profile.entityId}:may_be_contacted` : undefined)
  return (
    <Section
      title="May we contact them?"
      first
      size="tall"
      note={
        consent.records > 1 ? (
          <span data-receipt={of} data-name="May be contacted">
            narrowest of {consent.records} records
          </span>
        ) : undefined
      }
    >
      {consent.records === 0 ? (
        <FaceEmpty title="Do not">Nobody has said anything about contact. Answer only what they ask.</FaceEmpty>
      ) : null}
      <div data-receipt={of} data-name="May be contacted">
        <MiniTable
          caption="Consent by purpose and channel"
          head={[
            { key: 'purpose', label: <span className="sr-only">Purpose</span> },
            ...contactChannelKeys.map((key) => ({ key, label: contactChannels[key].label, width: 56 })),
          ]}
          rows={consent.rows.map((row) => ({
            key: row.purpose,
            cells: [
              contactPurposes[row.purpose].label,
              ...row.answers.map(({ channel, answer }) => (
                <ConsentMark key={channel} bare state={answer} text={`${contactChannels[channel].label}: ${answer}`} />
              )),
            ],
          }))}
        />
      </div>
      <p className="flex flex-wrap gap-4 pt-2 text-2 text-ink-2">
        <ConsentMark state="given" />
        <ConsentMark state="refused" />
        <ConsentMark state="unknown" text="unknown: do not" />
      </p>
    </Section>
  )
}
