import { joinClasses } from '@/components/ui/join-classes'

export type ButtonVariant = 'next' | 'plain' | 'quiet' | 'icon'
export type ButtonSize = 'small' | 'regular' | 'bar'

/** How a button or a link that looks like one is drawn. One `next` per decision; `bar` is 32 px, `small` 24 px. */
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; keycap?: string; className?: string }

const variants: Record<ButtonVariant, string> = { next: 'next', plain: '', quiet: 'quiet', icon: 'icon-only' }

/** The classes for a button's look. */
export function buttonClass({ variant = 'plain', size = 'regular', keycap, className }: ButtonLook): string {
  return joinClasses('btn', variants[variant], size !== 'regular' && size, keycap && 'has-key', className)
}
