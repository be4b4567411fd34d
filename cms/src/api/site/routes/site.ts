import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::site.site', { only: ['find'] });
