import { tellLeaving } from '@/components/keys/leaving'

/** Next calls it when somebody sets out for another page, by key, link or code: keys pressed meanwhile are for that page. */
export function onRouterTransitionStart(href: string): void {
  tellLeaving(href)
}
