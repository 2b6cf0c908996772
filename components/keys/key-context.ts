'use client'

import { createContext } from 'react'
import type { KeyRegistry } from '@/components/keys/key-registry'

/** Hands the key registry, and the way to open its list, to everything under KeyProvider. */
export const KeyContext = createContext<{ registry: KeyRegistry; showKeys: () => void } | null>(null)
