import type { ReactNode } from 'react'

/** The bar above the page: menu (narrow screens), where one is, lookup, source pulse, keys, and who one is. */
export function TopBar(props: {
  menu?: ReactNode
  crumb?: ReactNode
  lookup?: ReactNode
  pulse?: ReactNode
  keys?: ReactNode
  user?: ReactNode
}) {
  return (
    <header className="top">
      <div className="left">
        {props.menu}
        {props.crumb}
      </div>
      {props.lookup}
      <div className="right">
        {props.pulse}
        {props.keys}
        {props.user}
      </div>
    </header>
  )
}
