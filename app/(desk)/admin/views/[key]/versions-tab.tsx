import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { diffDrafts } from '@/model/views/diff-drafts'
import type { Ctx } from '@/server/spine/ctx'
import type { Composition, ViewVersion } from '@/server/views/get-composition'
import { retireAction, rollBackAction } from '../actions'
import { ReasonAction } from './reason-action'

const states = {
  shipped: 'as shipped',
  draft: 'waits',
  published: 'in force',
  retired: 'not in force',
} as const satisfies Record<ViewVersion['status'], string>

/** Every version, newest first: who made it and why, what it changed, and the way back. */
export function VersionsTab({ ctx, composition }: { ctx: Ctx; composition: Composition }) {
  const { versions } = composition
  return versions.map((version, index) => (
    <div
      key={version.version}
      {...(version.version
        ? {
            'data-receipt': `row:view_definition:${composition.key}~${version.version}:reason`,
            'data-name': `Version ${version.version}`,
          }
        : { 'data-plain': 'the view as shipped' })}
    >
      <Section
        first={index === 0}
        title={version.version ? `Version ${version.version}` : 'As shipped'}
        beside={<span className="text-2 text-ink-3">{states[version.status]}</span>}
        tools={<Back version={version} composition={composition} />}
      >
        <p className="pb-1 text-2 text-ink-2">
          {version.author ? `${version.mine ? 'You' : version.author}: “${version.reason}”` : version.reason}
          {version.at ? (
            <>
              , <When at={version.at} now={ctx.now} />
            </>
          ) : null}
          {version.published ? (
            <>
              ; published by {version.published.by}, <When at={version.published.at} now={ctx.now} />
            </>
          ) : null}
          {version.exception
            ? `; ${version.exception.by} signed for more facts until ${version.exception.until}: “${version.exception.why}”`
            : null}
        </p>
        <Changes version={version} before={versions[index + 1]} />
      </Section>
    </div>
  ))
}

function Changes({ version, before }: { version: ViewVersion; before: ViewVersion | undefined }) {
  if (!version.draft) return <p className="text-2 text-stale">This version cannot be read any more.</p>
  if (!before?.draft) return null
  const changes = diffDrafts(before.draft, version.draft)
  const against = before.version ? `version ${before.version}` : 'the view as shipped'
  if (!changes.length) return <p className="text-2 text-ink-3">The same as {against}.</p>
  return (
    <ul aria-label={`Against ${against}`} className="text-2">
      {changes.map(({ change, text }) => (
        <li key={`${change} ${text}`} className="border-t border-line py-1">
          <span className="inline-block w-20 text-ink-3">{change}</span> {text}
        </li>
      ))}
    </ul>
  )
}

function Back({ version, composition }: { version: ViewVersion; composition: Composition }) {
  const of = { key: composition.key }
  if (version.status === 'published') {
    return (
      <ReasonAction
        action={retireAction}
        fields={{ ...of, version: String(version.version) }}
        label="Why it is taken out"
        send="Take it out"
        size="small"
      >
        {composition.shipped ? 'Back to as shipped' : 'Take out of force'}
      </ReasonAction>
    )
  }
  return (
    <>
      <TextLink href={`/admin/views/${composition.key}?version=${version.version}`}>Compose from it</TextLink>
      {version.status === 'retired' && version.draft ? (
        <ReasonAction
          action={rollBackAction}
          fields={{ ...of, to: String(version.version), seen: String(composition.newest) }}
          label="Why it comes back"
          send="Put in force"
          size="small"
        >
          Put in force again
        </ReasonAction>
      ) : null}
    </>
  )
}
