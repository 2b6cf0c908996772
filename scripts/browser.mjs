import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { privateDir } from './launch/private-dir.mjs'
import { Sentence } from './launch/sentence.mjs'

/**
 * Finds a Chromium to drive: `{ executablePath, args, env }`, where `env` is what its process needs beyond the usual. Looks
 * at $CHROMIUM_PATH, at what the system has, at Playwright's own, and last unpacks the bundled one into `dir` (`.kith/browser`
 * unless told; about 4 s the first time). Throws a `Sentence` when none is to be had.
 *
 * A parent process can hand its answer down as JSON in KITH_BROWSER.
 */
export async function findBrowser({ dir } = {}) {
  if (process.env.KITH_BROWSER) return JSON.parse(process.env.KITH_BROWSER)
  const executablePath = fromVariable() ?? fromSystem() ?? (await fromPlaywright())
  if (executablePath) return { executablePath, args: flags, env: {} }
  const bundled = await fromBundle(dir ?? privateDir('browser'))
  if (bundled) return bundled
  throw new Sentence('No browser found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function fromVariable() {
  const path = process.env.CHROMIUM_PATH
  if (path && !isExecutable(path)) throw new Sentence(`CHROMIUM_PATH names ${path}, which cannot be run.`)
  return path || null
}

function fromSystem() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return [...onPath, ...usual].find(isExecutable) ?? null
}

async function fromPlaywright() {
  try {
    const { chromium } = await import('playwright')
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
  } catch {
    return null
  }
}

/**
 * The bundled build is made for a cloud function: told that it runs in one, it brings the libraries a bare machine lacks. It
 * unpacks into TMPDIR and changes this process's environment, which is put back.
 */
async function fromBundle(dir) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const complete = join(dir, 'complete')
  if (!existsSync(complete)) rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: dir, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    const { default: bundle } = await import('@sparticuz/chromium')
    const executablePath = await bundle.executablePath()
    settleFonts(join(dir, 'fonts'))
    writeFileSync(complete, '')
    const env = { LD_LIBRARY_PATH: join(dir, 'al2023', 'lib'), FONTCONFIG_PATH: join(dir, 'fonts') }
    return { executablePath, args: flags, env }
  } catch {
    return null
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key]
    Object.assign(process.env, before)
  }
}

/** The bundle's font list expects the fonts at /tmp/fonts. */
function settleFonts(fonts) {
  const list = join(fonts, 'fonts.conf')
  if (existsSync(list)) writeFileSync(list, readFileSync(list, 'utf8').replaceAll('/tmp/fonts', fonts))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
