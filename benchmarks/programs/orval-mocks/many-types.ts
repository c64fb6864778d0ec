import { getGetUserTypeResponseMock } from './generated/api.faker';

for (let i = 0; i < 500; i += 1) getGetUserTypeResponseMock();
const before = process.cpuUsage();
const made = Array.from({ length: 10_000 }, () => getGetUserTypeResponseMock());
const { user, system } = process.cpuUsage(before);
console.log(made.length === 10_000 ? (user + system) / 1000 : Number.NaN);
