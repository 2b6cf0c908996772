/**
 * Ends the process with one sentence when this Node is too old to run Kith. Written without any newer syntax and without
 * imports, so that the Node that is too old can still read it.
 */
export function checkNode() {
  var wanted = [20, 19]
  var parts = process.versions.node.split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return
  console.error(
    'Kith needs Node ' +
      wanted.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. See https://nodejs.org.',
  )
  process.exit(1)
}
