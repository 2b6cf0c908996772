'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this browser runs on an Apple system, where Cmd stands for Ctrl. False while rendering on the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  )
}
