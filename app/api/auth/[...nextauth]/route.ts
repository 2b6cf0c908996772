import NextAuth from 'next-auth'
import { authOptions } from '@/app/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

const handle = async (request: Request, context: Context) => NextAuth(authOptions())(request, context)

export { handle as GET, handle as POST }
