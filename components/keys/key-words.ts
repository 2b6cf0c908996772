import { isValidElement, type ReactNode } from 'react'

/** The words of a control for the list of keys: the text in its children, marks and icons left out. */
export function keyWords(children: ReactNode): string {
  if (typeof children === 'string' || typeof children === 'number') return String(children)
  if (Array.isArray(children)) return children.map(keyWords).join('').trim()
  if (isValidElement<{ children?: ReactNode }>(children)) return keyWords(children.props.children)
  return ''
}
