import { getGetUserTypeResponseMock } from './generated/api.faker';

for (let i = 0; i < 500; i += 1) getGetUserTypeResponseMock();
const started = performance.now();
const made = Array.from({ length: 10_000 }, () => getGetUserTypeResponseMock());
console.log(made.length === 10_000 ? performance.now() - started : Number.NaN);
