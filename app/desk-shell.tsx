import type { ReactNode } from 'react'
import { KeyProvider } from '@/components/keys/key-provider'
import { KeysButton } from '@/components/keys/keys-button'
import { KeysSwitch } from '@/components/keys/keys-switch'
import { CrumbProvider, CrumbSlot } from '@/components/shell/crumb-slot'
import { LookupButton } from '@/components/shell/lookup-button'
import { MobileMenu } from '@/components/shell/mobile-menu'
import { Rail } from '@/components/shell/rail'
import { Shell } from '@/components/shell/shell'
import { ThemeSwitch, type Theme } from '@/components/shell/theme-switch'
import { TopBar } from '@/components/shell/top-bar'
import { SourcePulse } from '@/components/shell/source-pulse'
import { UserMenu } from '@/components/shell/user-menu'
import { Toaster } from '@/components/ui/toaster'
import { env } from '@/lib/env'
import { may } from '@/model/access/permissions'
import { type Role, roles } from '@/model/access/roles'
import { sourceSystems } from '@/model/source-systems'
import type { Ctx } from '@/server/spine/ctx'
import { railCounts } from '@/server/home/rail-counts'
import { type SourcePulse as PulseState, sourcePulse } from '@/server/home/source-pulse'
import { DemoRoles } from './demo-roles'
import { Lookup } from './lookup/lookup'
import { railOf } from './places'
import { ReceiptDesk } from './receipt/receipt-desk'
import { SignOutButton } from './sign-out-button'

/** The frame of every desk for whoever is signed in. */
export async function DeskShell({ ctx, theme, children }: { ctx: Ctx; theme: Theme; children: ReactNode }) {
  const role = ctx.actor.role as Role
  const [counts, pulse] = await Promise.all([railCounts(ctx, {}), sourcePulse(ctx, {})])
  const rail = railOf(role, counts)
  return (
    <KeyProvider>
      <CrumbProvider>
        <Shell
          demo={env().KITH_DEMO === '1' ? <DemoRoles current={ctx.actor.name} /> : null}
          rail={<Rail items={rail.items} foot={rail.foot} />}
          top={
            <TopBar
              menu={<MobileMenu items={rail.items} foot={rail.foot} />}
              crumb={<CrumbSlot items={[...rail.items, ...rail.foot]} />}
              lookup={<LookupButton />}
              pulse={<Pulse {...pulse} href={may(role, 'source.read') ? '/sources' : '/model'} />}
              keys={<KeysButton />}
              user={
                <UserMenu role={roles[role].label} name={ctx.actor.name}>
                  <ThemeSwitch value={theme} />
                  <KeysSwitch />
                  <SignOutButton />
                </UserMenu>
              }
            />
          }
        >
          {children}
        </Shell>
        <Lookup ctx={ctx} />
        <ReceiptDesk />
        <Toaster />
      </CrumbProvider>
    </KeyProvider>
  )
}

function Pulse({ sources, late, href }: PulseState & { href: string }) {
  const marks = sources.map((key) => ({ letter: sourceSystems[key].letter, name: sourceSystems[key].label, tone: key }))
  return (
    <SourcePulse
      sources={marks}
      late={late ? `${sourceSystems[late.source].label} ${late.hours} h late` : undefined}
      objects={late?.objects}
      href={href}
    />
  )
}
