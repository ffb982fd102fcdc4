import { describe, expect, it } from 'vitest';
import { modelOf } from '../testing.ts';
import { type CostBenefit, costBenefit } from './cost-benefit.ts';

async function of(lines: string): Promise<CostBenefit | undefined> {
    const { workspace } = await modelOf(`process P "P" { evaluation E "E" on 2026-01-01 {\n${lines}\n} }`);
    const [evaluation] = [...workspace.documents.values()].flatMap(({ processes, evaluations }) => [
        ...evaluations,
        ...processes.flatMap(process => process.evaluations),
    ]);
    return costBenefit(evaluation!);
}

describe('costs and benefits', () => {
    const change = `
        cost "Record system" £12,000 once
        cost "Workshops" £1,500 yearly
        benefit "Fewer complaints" £1,800 monthly
        horizon 3 years`;

    it('net, ratio and payback over the horizon', async () => {
        const { result, horizon, currency } = (await of(change))!;
        expect(currency).toBe('GBP');
        expect(horizon).toEqual({ years: 3, recorded: true });
        expect(result).toMatchObject({ costs: 16_500, benefits: 64_800, net: 48_300 });
        expect(result.ratio).toBeCloseTo(64_800 / 16_500);
        expect(result.payback).toBeCloseTo(12_000 / 1675);
        expect(result).not.toHaveProperty('npv');
    });

    it('discounts what comes later, and nothing of the start', async () => {
        // Annuity factor of 3 years at 3.5%: 2.8016370.
        const { result, flows, margin } = (await of(`${change} discount 3.5%`))!;
        expect(result.npv).toBeCloseTo(20_100 * 2.801637 - 12_000, 1);
        expect(result.ratio).toBeCloseTo((21_600 * 2.801637) / (12_000 + 1500 * 2.801637), 5);
        expect(result.net).toBe(48_300);
        expect(flows.map(({ present }) => Math.round(present!))).toEqual([-12_000, 19_420, 18_764, 18_129]);
        expect(flows.reduce((sum, { present }) => sum + present!, 0)).toBeCloseTo(result.npv!);
        expect(margin).toBeCloseTo(100 * (1 - 1 / result.ratio!));
    });

    it('says what 20 percent more or less would do', async () => {
        const { sensitivity } = (await of(change))!;
        const net = sensitivity.map(({ change: { costs, benefits }, result }) => [
            costs,
            benefits,
            result.net,
        ]);
        expect(net).toEqual([
            [20, 0, 45_000],
            [-20, 0, 51_600],
            [0, 20, 61_260],
            [0, -20, 35_340],
            [20, -20, 32_040],
        ]);
    });

    it('a change that costs more each year than it saves is never paid back', async () => {
        const { result, margin } = (await of(
            'cost "A" £10 monthly benefit "B" £100 yearly horizon 2 years',
        ))!;
        expect(result).toEqual({ costs: 240, benefits: 200, net: -40, ratio: 200 / 240 });
        expect(margin).toBeUndefined();
    });

    it('a benefit without costs is paid back at once and has no ratio', async () => {
        const { result, margin } = (await of('benefit "B" €100 yearly'))!;
        expect(result).toEqual({ costs: 0, benefits: 100, net: 100, payback: 0 });
        expect(margin).toBe(100);
    });

    it('takes one year where no horizon is recorded, and names what it cannot count', async () => {
        const { horizon, uncounted } = (await of('cost "A" £10 once cost "B" benefit "C" £5 monthly'))!;
        expect(horizon).toEqual({ years: 1, recorded: false });
        expect(uncounted.map(({ text }) => text)).toEqual(['B']);
    });

    it('looks no further than a hundred years', async () => {
        const { horizon, flows } = (await of('benefit "B" £1 yearly horizon 900000000 years'))!;
        expect(horizon.years).toBe(100);
        expect(flows).toHaveLength(101);
    });

    it('counts nothing over two currencies, nor where no amount is recorded', async () => {
        expect(await of('cost "A" £10 once benefit "B" €10 once')).toBeUndefined();
        expect(await of('cost "A"')).toBeUndefined();
    });
});
