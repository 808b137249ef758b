import type { RecoveryPort } from '../counter/backup-ports.ts';
import { recoveryTag } from '../vault/recovery-slot.ts';
import { PROVINCE_SHARE_SECRET, type Vault } from '../vault/vault.ts';

/** The vault's recovery key, fitted to the port: each share with the tag that people's papers carry. */
export function recoveryPort(vault: Vault): RecoveryPort {
  const tag = (): number | undefined => {
    const box = vault.recoveryBox();
    return box && recoveryTag(box);
  };
  return {
    async prepare() {
      const { officeCardShare, tag: of, keep } = await vault.prepareRecovery();
      return { card: { ...officeCardShare, tag: of }, keep };
    },
    tag,
    async provinceShare() {
      const [share, of] = [await vault.provinceShare(), tag()];
      return share === undefined || of === undefined ? undefined : { ...share, tag: of };
    },
    dropProvinceShare: () => vault.dropSecret(PROVINCE_SHARE_SECRET),
  };
}
