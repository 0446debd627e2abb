declare module 'fastify' {
  interface FastifyContextConfig {
    /** A body that may take minutes to arrive, and longer to be worked on: the route counts and times it by itself. */
    readonly isUpload?: boolean;
  }
}

export const uploadRoute = { config: { isUpload: true } } as const;
