import { setCookie } from '@/components/ui/set-cookie'

const name = 'kith-keys'

/** Whether the person has switched single keys off (WCAG 2.1.4). Browser only. */
export function areKeysOff(): boolean {
  return document.cookie.split('; ').includes(`${name}=off`)
}

/** Switches single keys off or on for this browser, for a year. */
export function setKeysOff(off: boolean): void {
  setCookie(name, off ? 'off' : null)
}
