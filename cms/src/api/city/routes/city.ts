import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::city.city', { only: ['find', 'findOne'] });
