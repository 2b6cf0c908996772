import type { ViewFace } from '@/model/views/view'

/** Where a view is met, in words. */
export const faceWords = {
  customer: 'customer page',
  board: 'board',
  data: 'data for systems',
} as const satisfies Record<ViewFace, string>
