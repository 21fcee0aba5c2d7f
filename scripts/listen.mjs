/**
 * Calls `serve(port)` with the first free port from `first` on, 20 of them at most; each busy one is told. `null` when all
 * are busy. Other errors are passed on.
 */
export async function listenFrom(first, serve, tell) {
  for (let port = first; port < first + 20; port++) {
    try {
      return await serve(port);
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      tell(`Port ${port} is in use by another program; trying ${port + 1}.`);
    }
  }
  return null;
}
