const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Does a host name, as a URL has it, mean this machine? */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
