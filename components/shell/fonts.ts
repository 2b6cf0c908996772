import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'

/** Class names for <html> that load both typefaces and set their variables. */
export const fontVariables = `${GeistSans.variable} ${GeistMono.variable}`
