// The sign-in page gets a company's colours and its logo.
import type { OktaClient } from '@oktaforge/sdk';

export async function brandTheme(okta: OktaClient, logo: Uint8Array): Promise<unknown[]> {
  const [brand] = (await okta.brand.listBrands()).items;
  if (brand === undefined) throw new Error('This org has no brand.');
  const brandId = brand.id;
  const [first] = (await okta.brand.listBrandThemes({ brandId })).items;
  if (first === undefined) throw new Error('This brand has no theme.');
  const themeId = first.id;
  const theme = await okta.brand.updateBrandTheme({
    brandId,
    themeId,
    theme: {
      primaryColorHex: '#1662dd',
      primaryColorContrastHex: '#ffffff',
      secondaryColorHex: '#ebebed',
      secondaryColorContrastHex: '#000000',
      signInPageTouchPointVariant: 'BACKGROUND_SECONDARY_COLOR',
      endUserDashboardTouchPointVariant: 'OKTA_DEFAULT',
      errorPageTouchPointVariant: 'OKTA_DEFAULT',
      emailTemplateTouchPointVariant: 'OKTA_DEFAULT',
    },
  });
  const { url } = await okta.brand.uploadBrandThemeLogo({ brandId, themeId, file: logo });
  return [theme.primaryColorHex, theme.signInPageTouchPointVariant, typeof url];
}
