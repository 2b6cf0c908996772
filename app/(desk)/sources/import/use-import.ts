'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { UploadLook } from '@/server/ingest/read-upload'
import { useRun } from '../runs/use-run'
import { type Answer, dryRunAction, lookAction, publishAction } from './import-actions'
import { sendFile } from './send-file'

type Upload = { upload: string; fileName: string; look: UploadLook; source: string; object: string }

/** The steps of an import: send, look, try out, publish. Each step forgets what later ones found. */
export function useImport() {
  const router = useRouter()
  const [share, setShare] = useState<number | null>(null)
  const [upload, setUpload] = useState<Upload | null>(null)
  const [mapping, setMapping] = useState<Record<string, string>>({})
  const [dryRunId, setDryRunId] = useState<string | null>(null)
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const dry = useRun(dryRunId)

  const step = async <T>(work: () => Promise<Answer<T>>, then: (value: T) => void) => {
    setBusy(true)
    setMessage('')
    const answer = await work().catch(() => ({ ok: false as const, message: 'The connection was lost. Try again.' }))
    setBusy(false)
    if (answer.ok) then(answer.value)
    else setMessage(answer.message)
  }

  const send = async (object: string, file: File) => {
    const [source = '', name = ''] = object.split('.')
    setUpload(null)
    setDryRunId(null)
    setShare(0)
    await step(
      async (): Promise<Answer<Upload>> => {
        const sent = await sendFile(file, setShare)
        if ('message' in sent) return { ok: false, message: sent.message }
        const looked = await lookAction({ source, object: name, upload: sent.upload })
        return looked.ok
          ? { ok: true, value: { upload: sent.upload, fileName: file.name, look: looked.value, source, object: name } }
          : looked
      },
      (value) => {
        setUpload(value)
        setMapping(Object.fromEntries(value.look.columns.map(({ header, field }) => [header, field])))
      },
    )
    setShare(null)
  }

  const input = () =>
    upload
      ? { source: upload.source, object: upload.object, upload: upload.upload, fileName: upload.fileName, mapping }
      : null
  const tryOut = () => {
    const given = input()
    if (given)
      void step(
        () => dryRunAction(given),
        ({ runId }) => setDryRunId(runId),
      )
  }
  const publish = () => {
    const given = input()
    if (given)
      void step(
        () => publishAction(given),
        ({ runId }) => router.push(`/sources/runs/${runId}`),
      )
  }
  const change = (header: string, field: string) => {
    setMapping({ ...mapping, [header]: field })
    setDryRunId(null)
  }
  return { share, upload, mapping, change, dry: dryRunId ? dry : null, message, busy, send, tryOut, publish }
}
