import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::press-release.press-release', { only: ['find', 'findOne'] });
