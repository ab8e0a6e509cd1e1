// As much of a browser as a sign-in needs: cookies for each server, and redirects that are followed one by one.
export class Browser {
  #jars = new Map();
  #address;

  /** @param address where its requests seem to come from: the server trusts the loopback as a proxy */
  constructor(address) {
    this.#address = address;
  }

  async send(url, options = {}) {
    const jar = this.#jarOf(url);
    const headers = { ...options.headers, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'x-forwarded-for': this.#address };
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Goes where it is sent until `until` says that it is there, or nothing sends it on. */
  async follow(url, until = () => false) {
    let here = new URL(url);
    let response = await this.send(here);
    while (response.status >= 300 && response.status < 400) {
      here = new URL(response.headers.get('location'), here);
      if (until(here)) return { here, response: null };
      response = await this.send(here);
    }
    return { here, response };
  }

  #jarOf(url) {
    const host = new URL(url).host;
    if (!this.#jars.has(host)) this.#jars.set(host, new Map());
    return this.#jars.get(host);
  }
}
