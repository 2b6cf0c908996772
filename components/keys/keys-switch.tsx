'use client'

import { useEffect, useState } from 'react'
import { areKeysOff, setKeysOff } from '@/components/keys/keys-off'
import { Checkbox } from '@/components/form/checkbox'

/** The setting that switches single keys off; Ctrl or Cmd combinations and Esc go on working. */
export function KeysSwitch() {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(!areKeysOff()), [])
  return (
    <Checkbox
      label="Single keys do things"
      checked={on}
      onChange={(event) => {
        setKeysOff(!event.target.checked)
        setOn(event.target.checked)
      }}
    />
  )
}
