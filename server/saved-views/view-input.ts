import { z } from 'zod'
import { viewSurfaces } from '@/model/filters/view-surfaces'

export const surfaceInput = z.enum(viewSurfaces)
export const viewName = z.string().trim().min(1, 'Give the view a name.').max(60, 'At most 60 letters.')
