import pino from 'pino'

/** The log: JSON lines, no bodies and no personal data. Fields that could carry either are cut by name. */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: undefined,
  redact: {
    paths: ['*.email', '*.phone', '*.payload', '*.password', '*.token', 'err.detail', 'err.query', 'err.parameters'],
    remove: true,
  },
})
