'use client'

import { useContext, useSyncExternalStore } from 'react'
import { KeyContext } from '@/components/keys/key-context'
import { keyLabel } from '@/components/keys/key-label'
import type { KeyGroup } from '@/components/keys/key-registry'
import { useIsMac } from '@/components/keys/use-is-mac'
import { Dialog } from '@/components/ui/dialog'

const none: readonly KeyGroup[] = []

/** The keys that are alive on this screen, read from the registry that runs them. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const registry = useContext(KeyContext)?.registry
  const groups = useSyncExternalStore(
    registry?.subscribe ?? (() => () => {}),
    registry?.groups ?? (() => none),
    () => none,
  )
  const mac = useIsMac()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys on this screen">
      <div className="show-keys grid gap-4 pb-2">
        {[...byScope(groups)].map(([scope, keys]) => (
          <section key={scope}>
            <h3 className="label pb-1">{scope}</h3>
            <dl>
              {[...keys].map(([key, label]) => (
                <div key={key} className="flex min-h-7 items-center gap-4 border-t border-line">
                  <dt className="min-w-0 flex-1">{label}</dt>
                  <dd>
                    <kbd>{keyLabel(key, mac)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function byScope(groups: readonly KeyGroup[]): Map<string, Map<string, string>> {
  const scopes = new Map<string, Map<string, string>>()
  for (const group of groups) {
    const keys = scopes.get(group.scope) ?? new Map<string, string>()
    for (const binding of group.bindings) keys.set(binding.key, binding.label)
    scopes.set(group.scope, keys)
  }
  return scopes
}
