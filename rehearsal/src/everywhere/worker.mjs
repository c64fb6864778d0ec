import { useBoth } from './both.mjs';
import { checkImports } from './subpaths.mjs';

export default {
  async fetch(request) {
    try {
      checkImports();
      await useBoth(new URL(request.url).searchParams.get('org'));
      return new Response('ok');
    } catch (error) {
      return new Response(error.stack, { status: 500 });
    }
  },
};
