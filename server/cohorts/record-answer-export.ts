import { z } from 'zod'
import { command } from '@/server/spine/command'
import { answerKeys } from './read-answer'

/** Writes into the audit that the customers behind a cell of an answer leave Kith: which cell, and how many customers. */
export const recordAnswerExport = command({
  name: 'exportAnswer',
  permission: 'metric.read',
  input: z.object({
    key: z.enum(answerKeys),
    by: z.string().max(40).nullable(),
    row: z.string().max(80),
    col: z.string().max(40),
    customers: z.number().int().min(0),
  }),
  run: async (_, cell) => ({ result: null, audit: cell }),
})
