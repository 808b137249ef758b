/** The organisation (O) that marks a trial authority; whoever issues under this name has no legal value, whatever else it says. */
export const TRIAL_ORGANIZATION = 'CA THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ';
