import type { ComponentProps } from 'react'

/** The role in bold and the name of who is signed in; a button, for UserMenu. */
export function UserBadge({
  role,
  name,
  ...rest
}: Omit<ComponentProps<'button'>, 'role'> & { role: string; name: string }) {
  return (
    <button
      type="button"
      {...rest}
      className="user inline-flex h-6 items-center gap-1.5 rounded-2 border border-line-2 px-2 text-2 hover:bg-hover max-sm:h-[34px]"
    >
      <b>{role}</b>
      <span className="name text-ink-2">{name}</span>
    </button>
  )
}
